# Every library besides Qt, in one place. First what the system has, so that distributions can package the
# program; else the pinned source, so that a fresh checkout builds anywhere.
#
#   app_dependency(nlohmann_json VERSION 3.11
#       URL https://github.com/nlohmann/json/releases/download/v3.11.3/json.tar.xz
#       SHA256 <what sha256sum says of the file you have looked at>)
#
# With vcpkg or Conan nothing changes here: their toolchain files let find_package find.
include(FetchContent)
option(APP_FETCH_DEPENDENCIES "Download what the system does not have" ON)

function(app_dependency name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "VERSION;URL;SHA256" "")
    find_package(${name} ${arg_VERSION} QUIET)
    if(${name}_FOUND)
        return()
    endif()
    if(NOT APP_FETCH_DEPENDENCIES)
        message(FATAL_ERROR "${name} ${arg_VERSION} is missing; install it, or allow APP_FETCH_DEPENDENCIES")
    endif()
    if(NOT arg_SHA256)
        message(FATAL_ERROR "${name}: what is downloaded is compared; give its SHA256")
    endif()
    FetchContent_Declare(${name} URL ${arg_URL} URL_HASH SHA256=${arg_SHA256})
    FetchContent_MakeAvailable(${name})
endfunction()
