package mercury.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import mercury.environment.CourseService;
import mercury.environment.CourseServices;
import mercury.environment.MercuryEnvironment;
import mercury.environment.ServiceAddresses;
import mercury.environment.ServiceProbe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The embedded OpenSearch does what a log needs: templates, bulks, queries, counts over time. */
class EmbeddedSearchTest {

  private static final CourseService SERVICE = CourseServices.get("search");

  private static MercuryEnvironment mercury;
  private static ServiceAddresses addresses;
  private static SearchProgram search;

  @BeforeAll
  static void start() throws Exception {
    mercury = MercuryEnvironment.onFreePorts(SERVICE.id());
    addresses = mercury.start();
    search = new SearchProgram(addresses);
  }

  @AfterAll
  static void stop() {
    mercury.close();
  }

  @Test
  void it_is_the_version_that_runs_on_the_oldest_jdk_of_the_course() throws Exception {
    assertThat(search.get("/").at("/version/distribution").asString()).isEqualTo("opensearch");
    assertThat(search.get("/").at("/version/number").asString()).startsWith("2.19.");
  }

  @Test
  void a_bulk_stores_what_fits_the_template_and_refuses_only_the_rest() throws Exception {
    putTemplate("events");
    Map<String, String> documents = new LinkedHashMap<>();
    documents.put("0", document("2026-11-27T10:00:00.000Z", "lk", "User created"));
    documents.put("1", document("yesterday", "lk", "User created"));
    documents.put("2", document("2026-11-27T10:00:02.000Z", "arm", "User updated"));
    JsonNode answer = search.bulk("events-1", documents);
    assertThat(answer.at("/errors").asBoolean()).isTrue();
    assertThat(answer.at("/items/0/index/status").asInt()).isEqualTo(201);
    assertThat(answer.at("/items/1/index/status").asInt()).isEqualTo(400);
    assertThat(answer.at("/items/1/index/error/type").asString())
        .isEqualTo("mapper_parsing_exception");
    assertThat(answer.at("/items/2/index/status").asInt()).isEqualTo(201);
    assertThat(count("events-1", "message:user")).isEqualTo(2);
    assertThat(count("events-1", "service:arm")).isEqualTo(1);
  }

  @Test
  void a_document_written_again_under_its_id_is_the_same_document() throws Exception {
    for (int time = 1; time <= 2; time++) {
      JsonNode answer = search.bulk("again", Map.of("t-0-1", "{\"message\":\"once\"}"));
      assertThat(answer.at("/items/0/index/_version").asInt()).isEqualTo(time);
    }
    assertThat(count("again", "*")).isEqualTo(1);
  }

  @Test
  void it_counts_events_over_time() throws Exception {
    putTemplate("histogram");
    search.bulk(
        "histogram-1",
        Map.of(
            "0", document("2026-11-27T10:00:00.000Z", "lk", "one"),
            "1", document("2026-11-27T10:00:00.500Z", "lk", "two"),
            "2", document("2026-11-27T10:00:01.000Z", "lk", "three")));
    String query =
        """
        {"size":0,"aggs":{"time":{"date_histogram":{"field":"@timestamp","fixed_interval":"1s"}}}}
        """;
    JsonNode answer = search.post("/histogram-1/_search", query);
    assertThat(answer.at("/aggregations/time/buckets/0/doc_count").asInt()).isEqualTo(2);
    assertThat(answer.at("/aggregations/time/buckets/1/doc_count").asInt()).isEqualTo(1);
  }

  @Test
  void an_alias_moves_from_an_old_index_to_a_new_one_in_one_step() throws Exception {
    search.bulk("old", Map.of("1", "{\"message\":\"old\"}"));
    search.bulk("new", Map.of("1", "{\"message\":\"new\"}"));
    search.put("/old/_alias/current", "");
    search.post(
        "/_aliases",
        """
        {"actions":[{"remove":{"index":"old","alias":"current"}},
                    {"add":{"index":"new","alias":"current"}}]}
        """);
    assertThat(search.get("/current/_doc/1").at("/_source/message").asString()).isEqualTo("new");
  }

  @Test
  void the_probe_finds_it_and_nothing_else() {
    assertThat(ServiceProbe.failure(SERVICE, addresses)).isEmpty();
    ServiceAddresses nowhere =
        new ServiceAddresses(Map.of(ServiceAddresses.OPENSEARCH_URL, "http://localhost:1"));
    assertThat(ServiceProbe.failure(SERVICE, nowhere)).isPresent();
  }

  private static int count(String index, String query) throws Exception {
    return search.get("/" + index + "/_count?q=" + query).at("/count").asInt();
  }

  private static void putTemplate(String name) throws Exception {
    search.put(
        "/_index_template/" + name,
        """
        {"index_patterns":["%s-*"],"template":{"mappings":{"properties":{
          "@timestamp":{"type":"date"},"service":{"type":"keyword"},"message":{"type":"text"}}}}}
        """
            .formatted(name));
  }

  private static String document(String time, String service, String message) {
    return "{\"@timestamp\":\"%s\",\"service\":\"%s\",\"message\":\"%s\"}"
        .formatted(time, service, message);
  }
}
