# The plain program that `tillit bench` compares the minimal chain with: compiled as anybody would,
# without the project's own options. Built when asked for, and for the tests.
find_path(RANDOM123_INCLUDE Random123/philox.h)
if(RANDOM123_INCLUDE)
  add_executable(afternoon_chain ${CMAKE_CURRENT_LIST_DIR}/afternoon_chain.cpp)
  target_include_directories(afternoon_chain SYSTEM PRIVATE ${RANDOM123_INCLUDE})
  target_compile_options(afternoon_chain PRIVATE -O3 -march=native)
  target_link_libraries(afternoon_chain PRIVATE TBB::tbb)
  if(NOT BUILD_TESTING)
    set_target_properties(afternoon_chain PROPERTIES EXCLUDE_FROM_ALL ON)
  endif()
else()
  message(STATUS "Random123/philox.h (librandom123-dev) is missing: `tillit bench` will do without "
                 "the plain program to compare with")
endif()
