"""The live course: routes, ready pages, kernels on demand, the doors of Voilà and JupyterLab."""
