OPENQASM 3;
include "stdgates.inc";

gate iswap a, b {
  s a;
  s b;
  h a;
  cx a, b;
  cx b, a;
  h b;
}

qubit[8] q;
bit[8] out;

for int layer in [0:3] {
  for int i in [0:7] {
    if ((i + layer) % 3 == 0) sx q[i];
    else if ((i + layer) % 3 == 1) { ry(pi / 2) q[i]; }
    else { t q[i]; h q[i]; }
  }
  for int i in [layer % 2:2:6] {
    iswap q[i], q[i + 1];
  }
}
out = measure q;
