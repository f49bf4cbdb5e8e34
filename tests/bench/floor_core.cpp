// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An empty Qt program without windows, the floor under the command line. With a list it makes what stands in it by bare
// system calls: "d path" is a folder, "f bytes path" a file.

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc < 2)
        return 0;
    std::FILE *const list = std::fopen(argv[1], "r");
    if (!list)
        return 1;
    const std::string content(1 << 20, 'x');
    char *line = nullptr;
    size_t capacity = 0;
    for (ssize_t length = 0; (length = ::getline(&line, &capacity, list)) > 0;) {
        line[length - 1] = '\0';
        if (line[0] == 'd') {
            if (::mkdir(line + 2, 0777) != 0)
                return 1;
            continue;
        }
        char *path = nullptr;
        const size_t bytes = std::strtoull(line + 2, &path, 10);
        const int file = ::open(path + 1, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (::write(file, content.data(), std::min(bytes, content.size())) < 0)
            return 1;
        ::close(file);
    }
    std::free(line);
    std::fclose(list);
    return 0;
}
