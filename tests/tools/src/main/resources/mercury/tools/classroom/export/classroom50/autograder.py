"""Classroom 50 runs it for each submission, in the submission's folder."""

import os
import subprocess
import sys

KIT = os.environ.get("MERCURY_KIT", "/mercury")

sys.exit(subprocess.run([KIT + "/grade", ".", "classroom50", "result.json"], check=False).returncode)
