package kerf.draw;

import java.util.List;
import kerf.cut.CutPlan;

/** Stub. */
public final class TextDrawing {
  private TextDrawing() {}

  public static String of(CutPlan plan, List<String> names, Object more) {
    return "";
  }
}
