package kerf.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import kerf.cut.Cut;
import kerf.cut.CutPlan;
import kerf.cut.GateCut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A plan as SVG is a whole document that shows each gate and cut at its place, and is bounded. */
class SvgDrawingTest {

  static List<CutPlan> plans() {
    return Plans.all();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everyGateIsDrawnOnceAndSaysWhatItIs(CutPlan plan) throws Exception {
    List<String> titles = texts(parse(SvgDrawing.of(plan, i -> i, null, "plan")), "title");
    assertThat(titles).hasSize(1 + plan.circuit().gates().size());
    for (int i = 0; i < plan.circuit().gates().size(); i++) {
      String gate = "gate " + i + ": " + plan.circuit().gates().get(i).kind().text();
      assertThat(titles).filteredOn(t -> t.startsWith(gate)).hasSize(1);
    }
  }

  @Test
  void gatesHaveTheNumbersOfTheReadersCircuit() throws Exception {
    String svg = SvgDrawing.of(Plans.split(), i -> 10 + i, null, "plan");
    assertThat(texts(parse(svg), "title"))
        .anyMatch(t -> t.startsWith("gate 10: cp(2π)"))
        .anyMatch(t -> t.startsWith("gate 11: cp(π)"));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void everyCutStandsAtItsPlaceAndInTheLegend(CutPlan plan) throws Exception {
    List<String> bold = new ArrayList<>();
    for (Element text : elements(parse(SvgDrawing.of(plan, i -> i, null, "plan")), "text")) {
      if (text.getAttribute("fill").equals(Svg.CUT)) {
        bold.add(text.getTextContent());
      }
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      plan.cuts().stream().map(Cut::id).map(String::valueOf).forEach(expected::add);
    }
    assertThat(bold).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void lettersTellFragmentsApartWhereColoursRepeat() throws Exception {
    List<String> texts =
        texts(parse(SvgDrawing.of(Plans.ladder(40, 1, 10), i -> i, null, "t")), "text");
    for (String letter : "A B C D E F G H I J".split(" ")) {
      assertThat(Collections.frequency(texts, letter)).as("rows and legend").isEqualTo(4 + 1);
    }
    assertThat(Svg.of(0)).isEqualTo(Svg.of(8));
  }

  @Test
  void theHeadSaysWhatThePlanCosts() throws Exception {
    assertThat(texts(parse(SvgDrawing.of(Plans.star(), i -> i, null, "A star")), "text"))
        .contains(
            "A star",
            "7 qubits · 14 gates · 2 fragments · 2 wire cuts",
            "κ = 16 · sampling overhead κ² = 256",
            "5 qubits: q0 ×2, q1–q3",
            "wire q0 · B→A · κ 4");
  }

  @Test
  void namesAndTitleMayHoldAnyCharacters() throws Exception {
    String nasty = "a<b>&\"'\u0000\u001b]]>\ud800\uffff";
    List<String> names = Collections.nCopies(7, nasty);
    Document document = parse(SvgDrawing.of(Plans.star(), i -> i, names, "<script>&" + nasty));
    assertThat(texts(document, "title").get(0)).startsWith("<script>&a<b>&\"'");
    assertThat(texts(document, "title").get(1)).contains("a<b>&\"'");
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
  }

  @ParameterizedTest
  @MethodSource("plans")
  void theDocumentStandsAloneOnItsOwnPaper(CutPlan plan) throws Exception {
    String svg = SvgDrawing.of(plan, i -> i, null, "plan");
    assertThat(svg).doesNotContain("href", "url(", "<script", "<style", "@import");
    Element root = parse(svg).getDocumentElement();
    assertThat(root.getAttribute("viewBox"))
        .isEqualTo("0 0 " + root.getAttribute("width") + " " + root.getAttribute("height"));
    Element paper = (Element) root.getElementsByTagName("rect").item(0);
    assertThat(paper.getAttribute("width")).isEqualTo("100%");
    assertThat(paper.getAttribute("fill")).isEqualTo("#ffffff");
  }

  @ParameterizedTest
  @MethodSource("plans")
  void theSamePlanGivesTheSameBytes(CutPlan plan) {
    assertThat(SvgDrawing.of(plan, i -> i, null, "t"))
        .isEqualTo(SvgDrawing.of(plan, i -> i, null, "t"));
  }

  @Test
  void aHugeCircuitBecomesASummaryOfBoundedSizeInLittleTime() throws Exception {
    CutPlan plan = Plans.random(100, 10_000, 25, 1, 1);
    long start = Cpu.nanos();
    String svg = SvgDrawing.of(plan, i -> i, null, "huge");
    assertThat(Cpu.nanos() - start).isLessThan(2_000_000_000L);
    assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3_000_000);
    long uncut = 10_000 - plan.cuts().stream().filter(c -> c instanceof GateCut).count();
    assertThat(texts(parse(svg), "text")).contains("Summary; not drawn: " + uncut + " uncut gates");
  }

  @Test
  void moreCutsThanFitAreCountedAndKeepTheFileSmall() {
    CutPlan plan = Plans.random(40, 16_000, 40, 1, 2);
    String svg = SvgDrawing.of(plan, i -> i, null, "huge");
    assertThat(svg.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(5_000_000);
    assertThat(svg).containsPattern("Summary; not drawn: [0-9]+ uncut gates, [0-9]+ cuts<");
  }

  @Test
  void qubitsThatNoCutTouchesShareALineOfASummary() throws Exception {
    CutPlan plan = Plans.random(4, 9_000, 1, 3, 3);
    assertThat(texts(parse(SvgDrawing.of(plan, i -> i, null, "t")), "text"))
        .contains("q0–q3 · 9000 gates", "Summary; not drawn: 9000 uncut gates");
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> elements(Document document, String tag) {
    NodeList found = document.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static List<String> texts(Document document, String tag) {
    return elements(document, tag).stream().map(Element::getTextContent).toList();
  }
}
