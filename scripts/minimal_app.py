"""The smallest Textual app: the floor that `bench.py` measures keukentafel against."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class MinimalApp(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        """Build the screen."""
        yield Static("kleinste app")


if __name__ == "__main__":
    MinimalApp().run()
