"""Two calm colour sets of our own, each readable at WCAG AA (a test measures it)."""

from textual.theme import Theme

AVOND = Theme(
    name="avond",
    primary="#8fc1a9",
    secondary="#c9b68a",
    accent="#e0b873",
    foreground="#e9e6df",
    background="#191b1e",
    surface="#202327",
    panel="#282c31",
    warning="#e0b873",
    error="#e8a08c",
    success="#9ccf9f",
    dark=True,
    variables={
        "text-muted": "#b3afa6",
        "text-disabled": "#9c988f",
        "input-selection-background": "#46606a 60%",
        "footer-key-foreground": "#e0b873",
    },
)

DAG = Theme(
    name="dag",
    primary="#1f5f4a",
    secondary="#6b5413",
    accent="#7a4a00",
    foreground="#1d1f21",
    background="#faf8f3",
    surface="#f3f0e8",
    panel="#e9e5da",
    warning="#7a4a00",
    error="#8c2f1b",
    success="#1f5f2f",
    dark=False,
    variables={
        "text-muted": "#4f4c45",
        "text-disabled": "#5c5950",
        "input-selection-background": "#a9cfe0 60%",
        "footer-key-foreground": "#7a4a00",
    },
)
