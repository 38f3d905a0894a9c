# How every file of the project is compiled.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

add_library(tillit_options INTERFACE)
target_include_directories(tillit_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(tillit_options INTERFACE
  -Wall -Wextra -Wconversion -Werror
  # Several tests are compiled as one: a name within one of them hides nothing that another has.
  $<$<NOT:$<BOOL:$<TARGET_PROPERTY:TILLIT_TESTS>>>:-Wshadow>
  # Same bits for every compiler and instruction set: no fused multiply-add unless written,
  # square roots as the processor's own instruction.
  -ffp-contract=off -fno-math-errno
  # Vectors passed between inlined functions of one file never meet a foreign calling convention.
  -Wno-psabi
  # g++ 12 sees overlapping copies in std::string where there are none (GCC bug 105651).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)

set(TILLIT_SANITIZE "" CACHE STRING "Sanitizers to build with, as for -fsanitize=")
if(TILLIT_SANITIZE)
  target_compile_options(tillit_options INTERFACE -fsanitize=${TILLIT_SANITIZE}
                         -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(tillit_options INTERFACE -fsanitize=${TILLIT_SANITIZE})
  target_compile_definitions(tillit_options INTERFACE TILLIT_SANITIZED)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
