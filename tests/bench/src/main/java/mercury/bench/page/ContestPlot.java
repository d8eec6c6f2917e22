package mercury.bench.page;

import java.awt.Color;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.Locale;
import mercury.bench.measure.Contest;
import mercury.bench.measure.ContestOutcome;
import mercury.bench.measure.EntrantKey;
import mercury.bench.measure.MeasuredQuantity;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/**
 * Draws a contest's outcome as a bar chart: a group for each setting, a colour for each entrant.
 */
public final class ContestPlot {

  private static final int WIDTH = 800;
  private static final int HEIGHT = 300;

  /** A grey that is legible on white and on black backgrounds. */
  private static final Color GREY = new Color(0x80, 0x86, 0x8f);

  private static final Color[] BARS = {
    new Color(0x2f, 0x81, 0xf7),
    new Color(0xd2, 0x99, 0x22),
    new Color(0x3f, 0xa2, 0x66),
    new Color(0xb0, 0x6a, 0xc9)
  };

  private ContestPlot() {}

  /** Writes the chart as SVG. */
  public static void write(ContestOutcome outcome, Path file) throws IOException {
    Contest contest = outcome.contest();
    JFreeChart chart =
        ChartFactory.createBarChart(
            contest.title(), contest.setting(), contest.main().unit(), bars(outcome));
    color(chart);
    color(chart.getCategoryPlot());
    SVGGraphics2D svg = new SVGGraphics2D(WIDTH, HEIGHT);
    svg.setDefsKeyPrefix(contest.id()); // otherwise random, so that the file changes each time
    chart.draw(svg, new Rectangle(WIDTH, HEIGHT));
    Files.createDirectories(file.getParent());
    ViewBox all = new ViewBox(0, 0, WIDTH, HEIGHT); // lets the plot shrink with the page
    Files.writeString(file, svg.getSVGElement(null, true, all, null, null) + "\n");
  }

  private static CategoryDataset bars(ContestOutcome outcome) {
    DefaultCategoryDataset bars = new DefaultCategoryDataset();
    MeasuredQuantity main = outcome.contest().main();
    for (EntrantKey key : outcome.rounds().keySet()) {
      bars.addValue(main.scaled(outcome.of(key, main).median()), key.who(), key.setting());
    }
    return bars;
  }

  private static void color(JFreeChart chart) {
    chart.setBackgroundPaint(null);
    chart.getTitle().setPaint(GREY);
    chart.getLegend().setBackgroundPaint(null);
    chart.getLegend().setItemPaint(GREY);
    chart.getLegend().setFrame(BlockBorder.NONE);
  }

  private static void color(CategoryPlot plot) {
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(GREY);
    color(plot.getDomainAxis());
    color(plot.getRangeAxis());
    ((NumberAxis) plot.getRangeAxis())
        .setNumberFormatOverride(NumberFormat.getInstance(Locale.ROOT));
    BarRenderer renderer = (BarRenderer) plot.getRenderer();
    renderer.setBarPainter(new StandardBarPainter()); // without a gradient
    renderer.setShadowVisible(false);
    for (int i = 0; i < BARS.length; i++) {
      renderer.setSeriesPaint(i, BARS[i]);
    }
  }

  private static void color(Axis axis) {
    axis.setLabelPaint(GREY);
    axis.setTickLabelPaint(GREY);
    axis.setTickMarkPaint(GREY);
    axis.setAxisLinePaint(GREY);
  }
}
