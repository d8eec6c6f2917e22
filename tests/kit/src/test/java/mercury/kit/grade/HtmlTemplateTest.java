package mercury.kit.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Map;
import mercury.harness.report.HtmlTemplate;
import org.junit.jupiter.api.Test;

/** A stranger's name is only text in a page. */
class HtmlTemplateTest {

  @Test
  void a_name_in_what_is_filled_in_is_not_filled_in_again() throws Exception {
    String filled = fill(Map.of("who", "{rows} $1 \\", "rows", "{who}"));
    assertThat(filled).isEqualTo("<p title=\"{rows} $1 \\\">{rows} $1 \\: {who}</p>\n");
  }

  @Test
  void an_escaped_text_is_no_html() {
    assertThat(HtmlTemplate.escape("<b a=\"1\">&</b>"))
        .isEqualTo("&lt;b a=&quot;1&quot;&gt;&amp;&lt;/b&gt;");
  }

  @Test
  void a_page_with_a_place_that_nobody_fills_is_refused() {
    assertThatNullPointerException().isThrownBy(() -> fill(Map.of("who", ""))).withMessage("rows");
  }

  private static String fill(Map<String, String> parts) throws Exception {
    return HtmlTemplate.fill(HtmlTemplateTest.class, "template.html", parts);
  }
}
