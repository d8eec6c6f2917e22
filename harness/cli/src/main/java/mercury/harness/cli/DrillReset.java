package mercury.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mercury.harness.manifest.DrillManifest;
import mercury.harness.progress.DrillRoad;

/** Puts the file of a drill back as it was, and keeps a copy of what the learner wrote. */
record DrillReset(DrillRoad road, DrillTeller teller) {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT);

  void reset(DrillManifest drill) throws IOException {
    DrillFiles files = new DrillFiles(road.root(), drill);
    ExerciseStubs stubs = files.stubs();
    Path file = CourseRoot.shown(files.source("main"));
    if (stubs.untouched()) {
      teller.say("", "reset.untouched", file);
      return;
    }
    Path copy =
        Path.of(
            drill.module(),
            "backup",
            STAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + "-" + drill.name());
    stubs.copyTo(road.root().resolve(copy));
    teller.say("", "reset.kept", copy);
    stubs.restore();
    teller.say("", "drills.reset", file);
  }
}
