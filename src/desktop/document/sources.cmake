# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    document/answercopies.cpp document/answercopies.h
    document/autosave.cpp document/autosave.h
    document/documentcontroller.cpp document/documentcontroller.h
    document/documentfile.cpp document/documentfile.h
    document/documentquestions.cpp document/documentquestions.h
    document/endsignals.cpp document/endsignals.h
    document/layoutdifference.cpp document/layoutdifference.h
    document/recovery.cpp document/recovery.h
    document/recoveryfile.cpp document/recoveryfile.h
)
