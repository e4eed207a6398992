"""What a lesson is as a file: the notebook read safely, its anatomy, its address, the files beside it."""
