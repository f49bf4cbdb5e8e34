# Included by the top CMakeLists.txt, so that it holds for every target below.
option(APP_WARNINGS_AS_ERRORS "Stop at the first warning (for CI, not for users)" OFF)

if(MSVC)
    add_compile_options(/W4 /permissive-)
else()
    add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual)
endif()
set(CMAKE_COMPILE_WARNING_AS_ERROR ${APP_WARNINGS_AS_ERRORS})

# Qt's own traps: silent conversions between bytes and text, and connect() with strings.
add_compile_definitions(QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH)
