// Hidden shift of a bent function (Maiorana-McFarland): the shift is 011010, q[0] its last digit.
OPENQASM 3;
include "stdgates.inc";

qubit[6] q;
let shifted = q[{1, 3, 4}];

h q;
x shifted;
cz q[0:2:4], q[1:2:5];
x shifted;
h q;
cz q[0:2:4], q[1:2:5];
h q;
