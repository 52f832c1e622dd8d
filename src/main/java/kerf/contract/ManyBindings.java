package kerf.contract;

import java.util.Arrays;
import kerf.experiment.Bond;
import kerf.experiment.RowClasses;
import kerf.experiment.TensorNetwork;

/** Messages of many bindings, all lanes at once. */
final class ManyBindings implements Arithmetic<LaneTensor> {
  private final ContractionTree tree;
  private final RowSharing rows;
  private final Tensors tensors;
  private final LaneTensor[] bonds;
  private final double[] product;

  ManyBindings(ContractionTree tree, RowSharing rows, Tensors tensors) {
    this.tree = tree;
    this.rows = rows;
    this.tensors = tensors;
    this.bonds = new LaneTensor[tree.network().bonds().size()];
    this.product = new double[tensors.samples()];
  }

  @Override
  public LaneTensor one() {
    return new LaneTensor(new double[][][] {{{1}}}, rows.classes(tree.environment(0)), 1);
  }

  @Override
  public LaneTensor leaf(int node, int local) {
    return new LaneTensor(tensors.of(node).means(local), rows.classes(node), tensors.lanes(node));
  }

  @Override
  public LaneTensor turn(int message, Message.Turned turned, LaneTensor source) {
    Bond bond = turned.from().bond();
    if (bonds[bond.id()] == null) {
      bonds[bond.id()] = LaneTensor.of(bond, tensors);
    }
    LaneTensor coefficients = bonds[bond.id()];
    RowClasses pairs = rows.classes(message);
    int lanes = Math.max(source.lanes(), coefficients.lanes());
    LaneTensor out = new LaneTensor(new double[tree.size(message)][][], pairs, lanes);
    int inner = turned.inner();
    for (int c = 0; c < pairs.count(); c++) {
      int w = pairs.first(c);
      int xc = source.classes().of(w);
      int bc = coefficients.classes().of(w);
      for (int t = 0; t < bond.terms(); t++) {
        int from = inner * turned.from().entry(t);
        int step = inner * turned.to().length();
        for (int to = inner * turned.to().entry(t); to < out.values().length; to += step) {
          for (int i = 0; i < inner; i++) {
            double[][] x = source.values()[from + i];
            if (x != null) {
              LaneTensor.addProduct(coefficients.values()[t][bc], x[xc], out.entry(to + i, c));
            }
          }
          from += inner * turned.from().length();
        }
      }
    }
    return out;
  }

  @Override
  public LaneTensor join(int message, Message.Join join, LaneTensor x, LaneTensor y) {
    RowClasses pairs = rows.classes(message);
    JoinIndex index = tree.index(message, join);
    int lanes = Math.max(x.lanes(), y.lanes());
    LaneTensor out = new LaneTensor(new double[index.size()][][], pairs, lanes);
    for (int c = 0; c < pairs.count(); c++) {
      int w = pairs.first(c);
      int xc = x.classes().of(w);
      int yc = y.classes().of(w);
      for (int l = 0; l < index.left().length; l++) {
        for (int r = 0; r < index.right().length; r++) {
          int e = index.leftOut()[l] + index.rightOut()[r];
          for (int i = 0; i < index.leftShared().length; i++) {
            double[][] a = x.values()[index.left()[l] + index.leftShared()[i]];
            double[][] b = y.values()[index.right()[r] + index.rightShared()[i]];
            if (a != null && b != null) {
              LaneTensor.addProduct(a[xc], b[yc], out.entry(e, c));
            }
          }
        }
      }
    }
    return out;
  }

  @Override
  public void addValues(
      LaneTensor environment, int node, TensorNetwork.Term term, int[] asked, double[][] sums) {
    double[][][] own = tensors.of(node).means(term.local().get(node));
    double[][][] left = new double[own.length][][];
    double[][][] right = new double[own.length][][];
    int[] places = tree.places(node);
    int count = 0;
    for (int e = 0; e < own.length; e++) {
      double[][] other = environment.values()[places[e]];
      if (own[e] != null && other != null) {
        left[count] = other;
        right[count++] = own[e];
      }
    }
    for (int w : asked) {
      dot(left, environment.classes().of(w), right, rows.classes(node).of(w), count);
      for (int s = 0; s < product.length; s++) {
        sums[w][s] += term.coefficient() * product[s];
      }
    }
  }

  /** product = Σ_e left[e][ec]·right[e][c] over the first entries. */
  private void dot(double[][][] left, int ec, double[][][] right, int c, int count) {
    int n = product.length;
    Arrays.fill(product, 0);
    int e = 0;
    for (; e + 3 <= count && left[e][ec].length == n && right[e][c].length == n; e += 3) {
      double[] a0 = left[e][ec];
      double[] a1 = left[e + 1][ec];
      double[] a2 = left[e + 2][ec];
      addProducts(a0, a1, a2, right[e][c], right[e + 1][c], right[e + 2][c], product);
    }
    for (; e < count; e++) {
      LaneTensor.addProduct(left[e][ec], right[e][c], product);
    }
  }

  /** Three entries, added one after the other as {@link LaneTensor#addProduct} would. */
  private static void addProducts(
      double[] a0, double[] a1, double[] a2, double[] b0, double[] b1, double[] b2, double[] to) {
    for (int s = 0; s < to.length; s++) {
      to[s] = to[s] + a0[s] * b0[s] + a1[s] * b1[s] + a2[s] * b2[s];
    }
  }

  @Override
  public void addEnvironment(
      LaneTensor environment, int node, double coefficient, double[][] sums) {
    int[] places = tree.places(node);
    int samples = product.length;
    for (int e = 0; e < places.length; e++) {
      double[][] entry = environment.values()[places[e]];
      int at = e * samples;
      for (int c = 0; c < sums.length && entry != null; c++) {
        double[] lanes = entry[c];
        double[] sum = sums[c];
        for (int s = 0; s < samples; s++) {
          sum[at + s] += coefficient * lanes[lanes.length == 1 ? 0 : s];
        }
      }
    }
  }
}
