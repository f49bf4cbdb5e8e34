# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

target_sources(espalier_desktop PRIVATE
    start/arrowgroup.cpp start/arrowgroup.h
    start/cardgroup.cpp start/cardgroup.h
    start/guidechooser.cpp start/guidechooser.h
    start/listrow.cpp start/listrow.h
    start/moment.cpp start/moment.h
    start/newprojectpage.cpp start/newprojectpage.h
    start/openpage.cpp start/openpage.h
    start/projectfields.cpp start/projectfields.h
    start/projectnamecheck.cpp start/projectnamecheck.h
    start/recentcard.cpp start/recentcard.h
    start/recentlist.cpp start/recentlist.h
    start/recoverycard.cpp start/recoverycard.h
    start/recoveryrow.cpp start/recoveryrow.h
    start/recoveryview.cpp start/recoveryview.h
    start/recoverywords.cpp start/recoverywords.h
    start/sectionheading.cpp start/sectionheading.h
    start/startcard.cpp start/startcard.h
    start/startpage.cpp start/startpage.h
    start/startsection.h
    start/thumbnail.cpp start/thumbnail.h
)
