/** The services as programs: {@code ./course aggregator collector} and {@code sender}. Given. */
package mercury.aggregator.run;
