#!/usr/bin/env bash
# Gradescope runs it once, as root, when it builds the image.
set -eu
command -v javac >/dev/null || { apt-get update -q && apt-get install -y -q --no-install-recommends openjdk-17-jdk-headless; }
"${AUTOGRADER:-/autograder}/source/kit/install"
