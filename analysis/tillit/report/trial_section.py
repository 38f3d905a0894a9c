"""The evaluation of a trial, as an outsider would judge it, beside the true effect."""


def trial_section(study, choice):
    """The Section on the trial of a study that holds one, or None: how well an evaluation would find the effect."""
    return None
