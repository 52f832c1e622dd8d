// Gates that qelib1.inc, stdgates.inc and Qiskit's library have and the gate table has not, in
// terms of its rows. Phases are exact: they count once a gate is controlled.

// ---- one qubit ----

// In version 3 a global phase makes U(θ, φ, λ) differ from the row u.
gate U(theta, phi, lambda) q { gphase(theta / 2); u(theta, phi, lambda) q; }
gate u2(phi, lambda) q { gphase(-(phi + lambda) / 2); u(pi / 2, phi, lambda) q; }
gate u3(theta, phi, lambda) q { gphase(-(phi + lambda) / 2); u(theta, phi, lambda) q; }
gate u0(gamma) q { id q; }
// A turn by theta about the axis (cos phi, sin phi, 0).
gate r(theta, phi) q { u(theta, phi - pi / 2, pi / 2 - phi) q; }

// ---- two qubits ----

gate cu3(theta, phi, lambda) a, b { cu(theta, phi, lambda, 0) a, b; }

// ---- three qubits and more ----

gate ccx a, b, c { ctrl(2) @ x a, b, c; }
gate ccz a, b, c { ctrl(2) @ z a, b, c; }
gate cswap a, b, c { ctrl @ swap a, b, c; }
gate c3x a, b, c, d { ctrl(3) @ x a, b, c, d; }
gate cccx a, b, c, d { ctrl(3) @ x a, b, c, d; }
gate c3sx a, b, c, d { ctrl(3) @ sx a, b, c, d; }
gate c3sqrtx a, b, c, d { ctrl(3) @ sx a, b, c, d; }
gate cccsqrtx a, b, c, d { ctrl(3) @ sx a, b, c, d; }
gate c4x a, b, c, d, e { ctrl(4) @ x a, b, c, d, e; }
gate ccccx a, b, c, d, e { ctrl(4) @ x a, b, c, d, e; }

// Toffoli gates up to relative phases (Maslov, arXiv 1508.03273).
gate rccx a, b, c {
  h c; t c; cx b, c; tdg c; cx a, c; t c; cx b, c; tdg c; h c;
}
gate rc3x a, b, c, d {
  h d; t d; cx c, d; tdg d; h d;
  cx a, d; t d; cx b, d; tdg d; cx a, d; t d; cx b, d; tdg d;
  h d; t d; cx c, d; tdg d; h d;
}
gate rcccx a, b, c, d { rc3x a, b, c, d; }
