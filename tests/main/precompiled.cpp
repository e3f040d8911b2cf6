// Gives the header that all tests share something to be compiled for.
