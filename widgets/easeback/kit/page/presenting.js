// Whether the page is shown to a group: no one there is asked what only they can answer.

/** @returns {boolean} also where there is no page, as in JupyterLab */
export const isPresenting = () => "presenting" in document.documentElement.dataset;
