# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    teach/classtile.cpp teach/classtile.h
    teach/lessoncard.cpp teach/lessoncard.h
    teach/lessonpicture.cpp teach/lessonpicture.h
    teach/teachpage.cpp teach/teachpage.h
    teach/teachtask.h
)
