// SPDX-FileCopyrightText: 2026 Espalier authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "guide/guidereader.h"

namespace Espalier {

/// A guide with one of each: a phase later than its parent, a file, every kind of section, all groups of starters.
inline Guide smallGuide()
{
    return GuideReader::read(R"(---
id: small
variables:
  core_package: my_core
aliases:
  my_core: core
---

# A small guide

## Purpose

Shows what a pane can show.

## Structure

```
project/
├── 🚀 app/             # What people run
│   ├── api/            # Answers requests
│   │   └── main.py     # Starts the server
│   └── stream/         # Answers events [phase 3]
├── core/               # Rules without technology
├── data/               # Input, never in git
└── README.md           # Where to begin
```

### 🚀 **app/** - Programs for people

Everything that is *started* by somebody. See [core/](core/) for the rules and [the web](https://example.com/) for more.

**When to Use**: As soon as a second person wants to run it.

**Belongs here**:
- servers and `main.py`

**Belongs elsewhere**:
- rules → [core/](core/)

**Common mistakes**:
- Rules in handlers

**Learning Path**:
1. **Beginner**: A script in `app/api/`
2. **Advanced**: Streams

**Real-World Examples**:
- A ticket machine

#### app/api/

Routes and nothing else.

### **core/** - The rules

What would be true on paper.

## Learning progression

### Phase 1: Beginner (First Project)

**Use These Folders**:
- `core/` (rules)
- `data/` (input)

### Phase 2: Intermediate (Second Project)

**Add These Folders**:
- `app/` (a server)

### Phase 3: Advanced (Third Project)

**Skills Learned**: streams

## Quick start templates

### Beginner Template

```bash
mkdir my-project
cd my-project
mkdir -p {my_core,data}
```

## Project types

### Web service

A page and a server.

**Use**: `app/`, `core/`

## Careers

This prepares you for **any career path**:

- **Rule Writer**: Focus on core
)",
                             QStringLiteral("small.md"));
}

} // namespace Espalier
