/** The collector as a program: {@code ./course aggregator collector}. Given. */
package mercury.aggregator.run;
