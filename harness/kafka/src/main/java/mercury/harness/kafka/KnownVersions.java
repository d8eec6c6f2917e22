package mercury.harness.kafka;

import org.apache.kafka.common.message.ApiVersionsResponseData;
import org.apache.kafka.common.message.ApiVersionsResponseData.ApiVersion;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.Errors;

/** The requests and versions of the protocol that the tap can read. */
final class KnownVersions {

  private KnownVersions() {}

  /** Leaves others out of what a broker offers; returns whether there were some. */
  static boolean limit(ApiVersionsResponseData offer) {
    if (offer.errorCode() != Errors.NONE.code()) {
      return false; // it is written in an older version than was asked for
    }
    boolean changed = offer.apiKeys().removeIf(KnownVersions::isUnknown);
    for (ApiVersion offered : offer.apiKeys()) {
      short latest = ApiKeys.forId(offered.apiKey()).latestVersion();
      if (offered.maxVersion() > latest) {
        offered.setMaxVersion(latest);
        changed = true;
      }
    }
    return changed;
  }

  private static boolean isUnknown(ApiVersion offered) {
    return !ApiKeys.hasId(offered.apiKey())
        || offered.minVersion() > ApiKeys.forId(offered.apiKey()).latestVersion();
  }
}
