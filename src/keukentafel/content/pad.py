"""Where `prompts/` lies: inside the installed wheel, or beside `src/` in a clone."""

from importlib.resources import files
from pathlib import Path


def prompts_map() -> Path:
    """Return the folder with the content. The loaders say so when a file is missing."""
    in_wheel = Path(str(files("keukentafel") / "prompts"))
    return in_wheel if in_wheel.is_dir() else Path(__file__).parents[3] / "prompts"
