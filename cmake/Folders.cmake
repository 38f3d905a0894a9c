# A folder with a CMakeLists.txt is a target, together with those below it that have none. New files
# are found by themselves.

# tillit_library(NAME DEPENDS a b): a library of every .cpp file in this folder and below but the kernels.
function(tillit_library name)
  cmake_parse_arguments(given "" "" "DEPENDS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp)
  list(FILTER sources EXCLUDE REGEX "_kernel\\.cpp$")
  file(GLOB_RECURSE others CONFIGURE_DEPENDS */CMakeLists.txt)
  foreach(other ${others})
    cmake_path(GET other PARENT_PATH other)
    list(FILTER sources EXCLUDE REGEX "^${other}/")
  endforeach()
  add_library(${name} STATIC ${sources})
  target_link_libraries(${name} PUBLIC tillit_options ${given_DEPENDS})
endfunction()

# tillit_kernels(LIBRARY FILE...): compiles each file once per instruction set, each in a namespace
# of its own (TILLIT_KERNEL_SET), so that the program can choose when it starts.
function(tillit_kernels library)
  set(flags_baseline "")
  set(flags_avx2 -mavx2)
  set(flags_avx512 -mavx512f -mavx512bw -mavx512dq -mavx512vl -mprefer-vector-width=512)
  foreach(set baseline avx2 avx512)
    set(name ${library}_${set})
    add_library(${name} OBJECT ${ARGN})
    target_link_libraries(${name} PRIVATE tillit_options)
    target_compile_definitions(${name} PRIVATE TILLIT_KERNEL_SET=${set})
    target_compile_options(${name} PRIVATE ${flags_${set}} $<$<NOT:$<CONFIG:Debug>>:-O3>)
    target_sources(${library} PRIVATE $<TARGET_OBJECTS:${name}>)
  endforeach()
endfunction()

# tillit_tests(NAME DEPENDS a b LABELS quick|full): a Catch2 program of every .cpp file in this folder.
function(tillit_tests name)
  cmake_parse_arguments(given "" "LABEL" "DEPENDS" ${ARGN})
  if(NOT given_LABEL)
    set(given_LABEL quick)
  endif()
  file(GLOB sources CONFIGURE_DEPENDS *.cpp)
  add_executable(${name} ${sources})
  # More of them together would too often call their helpers alike.
  set_target_properties(${name} PROPERTIES TILLIT_TESTS ON UNITY_BUILD_BATCH_SIZE 5)
  target_link_libraries(${name} PRIVATE catch_main ${given_DEPENDS})
  target_precompile_headers(${name} REUSE_FROM catch_header)
  if(TILLIT_SANITIZE)
    set(left_out "~[figures]")  # what many runs give; what each of them does, the others do too
  endif()
  if(TILLIT_SANITIZE MATCHES thread)
    string(APPEND left_out "~[one_thread]")
  endif()
  add_test(NAME ${name} COMMAND ${name} ${left_out} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(${name} PROPERTIES LABELS ${given_LABEL})
endfunction()

# add_folders(): every folder below this one that has a CMakeLists.txt.
function(add_folders)
  file(GLOB lists CONFIGURE_DEPENDS */CMakeLists.txt)
  foreach(list ${lists})
    cmake_path(GET list PARENT_PATH folder)
    add_subdirectory(${folder})
  endforeach()
endfunction()
