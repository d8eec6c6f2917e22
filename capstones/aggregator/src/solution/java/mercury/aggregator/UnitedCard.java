package mercury.aggregator;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * A card with all that the shops say of it. Where they contradict each other, NetVideo wins with
 * technical data and names, and the lower price wins; what each says is kept beside (A2).
 * Immutable.
 *
 * @param key of its name
 * @param sources one for each shop that tells of it, NetVideo's first
 */
record UnitedCard(String key, List<SourceWords> sources) {

  OptionalInt memoryGb() {
    return first(SourceWords::memoryGb);
  }

  /** Returns the product as the event has it. */
  Map<String, Object> product() {
    Map<String, Object> product = new LinkedHashMap<>();
    product.put("vendor", vendor());
    product.put("name", sources.get(0).name());
    product.put("memory_gb", SourceWords.orNull(memoryGb()));
    product.put("clock_mhz", SourceWords.orNull(first(SourceWords::clockMhz)));
    product.put("tdp_w", SourceWords.orNull(first(SourceWords::tdpWatts)));
    product.put("price", lowest().priceJson());
    product.put("interfaces", labels("interfaces"));
    product.put("technologies", labels("supports"));
    Map<String, Object> said = new LinkedHashMap<>();
    sources.forEach(source -> said.put(source.shop(), source.json()));
    product.put("sources", said);
    return product;
  }

  private String vendor() {
    return ChipMaker.of(sources.get(0).vendor().orElse(sources.get(0).name()));
  }

  private OptionalInt first(Function<SourceWords, OptionalInt> value) {
    return sources.stream()
        .map(value)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  private SourceWords lowest() {
    return sources.stream().min(Comparator.comparing(SourceWords::price)).orElseThrow();
  }

  private List<String> labels(String field) {
    return LabelSpelling.of(
        sources.stream().flatMap(source -> source.labels(field).stream()).toList());
  }
}
