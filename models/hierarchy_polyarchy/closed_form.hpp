#pragma once

/// What Sah & Stiglitz (American Economic Review 1986) derive, as functions: nothing is drawn.
namespace tillit::hierarchy_polyarchy {

/// The numbers of a screening. `accept_good` and `accept_bad` are p1 and p2 of the paper: the
/// chance that one bureau says yes to a good or to a bad project.
struct Screening {
  double levels;       ///< bureaus n, a whole number from 1
  double projects;     ///< proposed to an organisation in a week
  double good_share;   ///< alpha: share of good projects among those proposed
  double accept_good;  ///< p1
  double accept_bad;   ///< p2
  double gain;         ///< z1: value of a good project
  double loss;         ///< z2: what a bad project costs, as a positive number
};

/// A number for projects screened in a hierarchy, and one for those screened in a polyarchy.
struct Structures {
  double hierarchy;
  double polyarchy;
  /// Where a share of the projects goes the polyarchy's way.
  double mixed(double parallel) const { return (1 - parallel) * hierarchy + parallel * polyarchy; }
};

/// Chance that a project is accepted to which each of n bureaus says yes with chance p: by all of
/// them, p^n; by at least one, 1 - (1-p)^n.
Structures acceptance(double p, double n);

/// Mean number of bureaus that judge it, each only if the one before left it undecided:
/// 1 + p + ... + p^(n-1), and the same with 1-p.
Structures judgements_needed(double p, double n);

/// Expected value per project proposed: alpha z1 P(p1) - (1-alpha) z2 P(p2).
Structures value_expected(const Screening& screening);

/// Value of polyarchy minus that of hierarchy, written as the paper's condition: with
/// h(p) = 1 - (1-p)^n - p^n, the chance that bureaus disagree, it is
/// alpha z1 h(p1) - (1-alpha) z2 h(p2). Polyarchy is better where it is above 0.
double advantage_of_polyarchy(const Screening& screening);

/// Expected share of good projects among those accepted; 0 where none are accepted.
Structures quality_expected(const Screening& screening);

}  // namespace tillit::hierarchy_polyarchy
