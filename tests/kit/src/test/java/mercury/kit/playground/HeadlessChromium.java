package mercury.kit.playground;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import mercury.kit.LoadPatience;
import mercury.tools.CourseCheckout;
import org.apache.commons.io.file.PathUtils;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The playground's page in a Chromium without a window, used as a person uses it. */
public final class HeadlessChromium implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Path PICTURES = Path.of("tests/kit/target/playground");
  private static final Duration PATIENCE = LoadPatience.TIMEOUT;
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final Path profile;
  private final ChromeDriver driver;

  private HeadlessChromium(Path profile) {
    this.profile = profile;
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--lang=en",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.SEVERE);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    this.driver =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
    driver.manage().timeouts().scriptTimeout(PATIENCE);
    size(1400, 1060);
  }

  /** Opens the page. Without Chromium the test is skipped, and says so. */
  public static HeadlessChromium open(String url) throws IOException {
    assumeThere();
    SELENIUM.setLevel(Level.SEVERE); // it warns of every Chromium newer than itself
    HeadlessChromium browser = new HeadlessChromium(Files.createTempDirectory("chromium-"));
    browser.driver.get(url);
    return browser;
  }

  /** Skips the test without Chromium, and says so. */
  public static void assumeThere() {
    boolean there = Files.exists(CHROMIUM) && Files.exists(DRIVER);
    String reason =
        "the page is NOT tested: Chromium with its driver is not here (apt-get install chromium"
            + " chromium-driver)";
    if (!there) {
      System.err.println("SKIPPED: " + reason);
    }
    assumeTrue(there, reason);
  }

  /**
   * Opens the address in a new tab, in front of somebody who was never there; closes the others.
   */
  public void anew(String url) {
    Set<String> before = driver.getWindowHandles();
    String tab = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
    for (String old : before) {
      driver.switchTo().window(old).close();
    }
    driver.switchTo().window(tab).get(url);
    script("localStorage.clear()");
    reload();
  }

  /** Opens the address in one more tab, which is the one that is looked at from now on. */
  public void tab(String url) {
    driver.switchTo().newWindow(WindowType.TAB);
    driver.get(url);
  }

  public void size(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  public void reload() {
    driver.navigate().refresh();
  }

  public void type(String selector, String text) {
    await(selector);
    driver.findElement(By.cssSelector(selector)).sendKeys(text);
  }

  public void click(String selector) {
    await(selector);
    driver.findElement(By.cssSelector(selector)).click();
  }

  public void choose(String select, String value) {
    new Select(driver.findElement(By.cssSelector(select))).selectByValue(value);
  }

  public Object script(String script) {
    return driver.executeScript(script);
  }

  public String attribute(String selector, String name) {
    return driver.findElement(By.cssSelector(selector)).getDomProperty(name);
  }

  /** Waits for such an element that is displayed or drawn. */
  public void await(String selector) {
    patience(selector).until(page -> !page.findElements(By.cssSelector(selector)).isEmpty());
  }

  /** Waits until one of these elements has that text. */
  public void awaitText(String selector, String text) {
    patience(selector + " with " + text)
        .until(page -> texts(selector).stream().anyMatch(found -> found.contains(text)));
  }

  /** Waits until none of these elements has that text. */
  public void awaitNo(String selector, String text) {
    patience("no " + selector + " with " + text)
        .until(page -> texts(selector).stream().noneMatch(found -> found.contains(text)));
  }

  /** Lists the serious obstacles for people who use the page as it is now. */
  public List<String> obstacles() {
    return new AxeBuilder()
        .analyze(driver).getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .map(HeadlessChromium::told)
            .toList();
  }

  /** Keeps a picture of the window, as build output. */
  public Path picture(String name) throws IOException {
    Path folder = Files.createDirectories(CourseCheckout.path(PICTURES.toString()));
    return Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  /** Ends the browser; fails if a script of the page threw something that nothing caught. */
  @Override
  public void close() throws IOException {
    List<String> uncaught;
    try {
      uncaught = uncaught();
    } finally {
      driver.quit();
      PathUtils.deleteDirectory(profile);
    }
    if (!uncaught.isEmpty()) {
      throw new AssertionError("thrown by the page: " + uncaught);
    }
  }

  private List<String> uncaught() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("Uncaught"))
        .distinct()
        .toList();
  }

  /** Returns the texts, also of what is scrolled out of sight, which a person would scroll to. */
  private List<String> texts(String selector) {
    return driver.findElements(By.cssSelector(selector)).stream()
        .map(element -> element.getDomProperty("textContent"))
        .toList();
  }

  private static String told(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }

  private WebDriverWait patience(String what) {
    WebDriverWait patience = new WebDriverWait(driver, PATIENCE);
    patience.withMessage(what);
    patience.ignoring(StaleElementReferenceException.class, NoSuchElementException.class);
    return patience;
  }
}
