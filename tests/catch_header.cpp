// Belongs to the header that is compiled once for all tests: tests/CMakeLists.txt.
