# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    quiz/projectorquiz.cpp quiz/projectorquiz.h
    quiz/quizdialog.cpp quiz/quizdialog.h
    quiz/quizeditor.cpp quiz/quizeditor.h
    quiz/quizoptionbutton.cpp quiz/quizoptionbutton.h
    quiz/quizpage.cpp quiz/quizpage.h
    quiz/quizquestiondialog.cpp quiz/quizquestiondialog.h
    quiz/quizresult.cpp quiz/quizresult.h
    quiz/quizstrip.cpp quiz/quizstrip.h
    quiz/quiztype.h
)
