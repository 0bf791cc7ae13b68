"""How well the program's own decisions do on labelled data: `python -m tests.matching FOLDER`."""
