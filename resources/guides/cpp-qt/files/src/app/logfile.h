#pragma once

#include <QString>

/// Writes what the program says of itself into a file: after a crash, its last lines are what a user can send. Nothing
/// leaves the computer by itself, and nothing that a user has typed belongs into a message.
class LogFile
{
public:
    /// From now on into log.txt in \a folder; that of the run before becomes log.previous.txt. False: it cannot be
    /// written, and messages go where they went before, as they do in any case.
    static bool start(const QString &folder);
    /// Before the end of main(), and in tests.
    static void stop();
};
