#!/bin/sh
# PrairieLearn runs it for each submission.
set -eu
grade=${GRADE:-/grade}
mkdir -p "$grade/results"
exec "${MERCURY_KIT:-/mercury}/grade" "$grade/student" prairielearn "$grade/results/results.json"
