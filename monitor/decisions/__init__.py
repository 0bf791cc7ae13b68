"""Every judgement of the program: values in, values out. Pure: no clock, no file, no network."""
