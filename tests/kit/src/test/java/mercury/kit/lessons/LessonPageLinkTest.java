package mercury.kit.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mercury.tools.CourseCheckout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A lesson tells of the page that shows what its programs do, before its first experiment. */
class LessonPageLinkTest {

  static List<String> lessons() {
    return CourseCheckout.lessons();
  }

  @ParameterizedTest
  @MethodSource("lessons")
  void both_pages_of_a_lesson_name_it_where_the_programs_are_started(String lesson) {
    for (String page : List.of("README.md", "README.ru.md")) {
      String text = CourseCheckout.text("lessons/" + lesson + "/" + page);
      assertThat(text.indexOf("http://localhost:8080"))
          .as("%s of %s", page, lesson)
          .isBetween(0, text.indexOf("<a id=\"experiments\"></a>"));
    }
  }
}
