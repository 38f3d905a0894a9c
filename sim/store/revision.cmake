# Writes the git revision of `folder` into `header`, leaving the header alone if it says so already.
cmake_minimum_required(VERSION 3.25)
execute_process(COMMAND git -C ${folder} describe --always --dirty --abbrev=12 --exclude=*
                OUTPUT_VARIABLE revision OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET
                RESULT_VARIABLE result)
if(NOT result EQUAL 0 OR revision STREQUAL "")
  set(revision unknown)
endif()
file(CONFIGURE OUTPUT ${header} @ONLY
     CONTENT "#pragma once\n#define TILLIT_REVISION \"@revision@\"\n")
