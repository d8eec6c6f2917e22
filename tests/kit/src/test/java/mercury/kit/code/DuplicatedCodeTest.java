package mercury.kit.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import mercury.tools.CourseCheckout;
import net.sourceforge.pmd.cpd.CPDConfiguration;
import net.sourceforge.pmd.cpd.CpdAnalysis;
import net.sourceforge.pmd.cpd.Mark;
import net.sourceforge.pmd.cpd.Match;
import net.sourceforge.pmd.lang.document.FileLocation;
import net.sourceforge.pmd.lang.java.JavaLanguageModule;
import org.junit.jupiter.api.Test;

/**
 * A test that no code is written twice, because copies are fixed only once. PMD's copy-paste
 * detector finds it.
 */
class DuplicatedCodeTest {

  private static final int MAX_LINES = 12;

  /** Programs that repeat each other on purpose, as the lessons' do: each is read by itself. */
  private static final Set<String> DRILLS =
      CourseCheckout.manifests().drills().stream()
          .map(drill -> drill.module() + "/src/solution/")
          .collect(Collectors.toSet());

  /**
   * A minimum low enough to find every match of the forbidden length; the test then checks the
   * number of lines.
   */
  private static final int MIN_TOKENS = 50;

  @Test
  void no_two_places_share_more_than_twelve_lines() throws IOException {
    List<String> shared = new ArrayList<>();
    CPDConfiguration configuration = new CPDConfiguration();
    configuration.setOnlyRecognizeLanguage(JavaLanguageModule.getInstance());
    configuration.setMinimumTileSize(MIN_TOKENS);
    try (CpdAnalysis analysis = CpdAnalysis.create(configuration)) {
      SourceTree.files().stream()
          .filter(file -> DRILLS.stream().noneMatch(SourceTree.place(file)::startsWith))
          .forEach(analysis.files()::addFile);
      analysis.performAnalysis(
          report ->
              report.getMatches().stream()
                  .filter(match -> match.getLineCount() > MAX_LINES)
                  .forEach(match -> shared.add(places(match))));
    }
    assertThat(shared).isEmpty();
  }

  private static String places(Match match) {
    return StreamSupport.stream(match.spliterator(), false)
        .map(Mark::getLocation)
        .map(FileLocation::startPosToStringWithFile)
        .collect(Collectors.joining(" ~ ", match.getLineCount() + " lines: ", ""));
  }
}
