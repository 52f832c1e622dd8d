/* Three-qubit repetition code with its two syndromes copied out;
   an error on the middle qubit, corrected by the syndromes without any measurement. */
OPENQASM 3;
include "stdgates.inc";
qubit[3] data;
qubit[2] syndrome;

ry(0.8) data[0];
cx data[0], data[1:2];
x data[1];
cx data[0:1], syndrome[0];
cx data[1:2], syndrome[1];
ctrl @ ctrl @ x syndrome[0], syndrome[1], data[1];
ctrl @ negctrl @ x syndrome[0], syndrome[1], data[0];
negctrl @ ctrl @ x syndrome[0], syndrome[1], data[2];
