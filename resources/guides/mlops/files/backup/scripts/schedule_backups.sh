#!/bin/sh
# Print the cron lines of the daily backups, or put them into your crontab.
#   schedule_backups.sh [print|install|remove]
# Settings: BACKUP_DIR (default ~/backups/<project>), DATABASE, MODELS, FILES, KEEP, PYTHON.
set -eu

project=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
dest=${BACKUP_DIR:-$HOME/backups/$(basename -- "$project")}
database=${DATABASE:-data/app.db}
models=${MODELS:-data/models}
files=${FILES:-data/raw}
keep=${KEEP:-14}
python=${PYTHON:-$(command -v python3)}
begin="# BEGIN backups of $project"
end="# END backups of $project"

for value in "$project" "$dest" "$database" "$models" "$files" "$keep" "$python"; do
    case $value in
    *[\'%]* | *'
'*)
        echo "error: cron cannot hold this value: $value" >&2
        exit 2
        ;;
    esac
done

job() { # job MINUTE HOUR NAME SCRIPT-AND-ARGUMENTS
    echo "$1 $2 * * * mkdir -p '$dest' && cd '$project' && '$python' backup/scripts/$4 --dest '$dest/$3' --keep '$keep' >>'$dest/$3.log' 2>&1"
}

lines() {
    echo "$begin"
    job 15 2 database "database_backup.py sqlite '$database'"
    job 45 2 models "model_backup.py '$models'"
    job 15 3 files "file_backup.py '$files' --name files"
    # Looks in the morning whether the night's copies are there; a later project brings it.
    checker=backup/monitoring/backup_health/check_backups.py
    if [ -f "$project/$checker" ]; then
        echo "30 6 * * * cd '$project' && '$python' $checker '$dest'"
    fi
    echo "$end"
}

others() { # the crontab without our block
    { crontab -l 2>/dev/null || true; } |
        awk -v begin="$begin" -v end="$end" '$0 == begin {ours = 1} !ours {print} $0 == end {ours = 0}'
}

case ${1:-print} in
print)
    lines
    ;;
install)
    { others; lines; } | crontab -
    echo "installed; see it with: crontab -l"
    ;;
remove)
    others | crontab -
    echo "removed"
    ;;
*)
    echo "usage: $0 [print|install|remove]" >&2
    exit 2
    ;;
esac
