// What two-qubit rows of the gate table are made of, exactly, for the case that they get a control.
// What begins and ends a gate without leaving a trace is mirrored, so that it goes uncontrolled.

gate rzz(theta) a, b { cx a, b; rz(theta) b; cx a, b; }
gate rxx(theta) a, b { h a; h b; cx a, b; rz(theta) b; cx a, b; h b; h a; }
gate ryy(theta) a, b { sx a; sx b; cx a, b; rz(theta) b; cx a, b; sxdg b; sxdg a; }
gate rzx(theta) a, b { h b; cx a, b; rz(theta) b; cx a, b; h b; }
gate swap a, b { cx a, b; cx b, a; cx a, b; }
gate dcx a, b { cx a, b; cx b, a; }
gate iswap a, b { rxx(-pi / 2) a, b; ryy(-pi / 2) a, b; }
gate ecr a, b { rzx(pi / 4) a, b; x a; rzx(-pi / 4) a, b; }
gate xx_plus_yy(theta, beta) a, b {
  rz(beta) a; rxx(theta / 2) a, b; ryy(theta / 2) a, b; rz(-beta) a;
}
gate xx_minus_yy(theta, beta) a, b {
  rz(-beta) b; rxx(theta / 2) a, b; ryy(-theta / 2) a, b; rz(beta) b;
}
