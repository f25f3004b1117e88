"""Use cases: `(dossier, command, now, knowledge) -> events`. Pure."""

from keukentafel.conversation.uitvoeren import analyse, bewaring, blad, gesprek, mensen, plan
from keukentafel.conversation.uitvoeren.gesprek import context_voor
from keukentafel.conversation.uitvoeren.kern import Kennis, voer_uit
from keukentafel.conversation.uitvoeren.ongedaan import laatste_ongedaan

_GEBRUIK = (analyse, bewaring, blad, gesprek, mensen, plan)  # importing registers their use cases

__all__ = ["Kennis", "context_voor", "laatste_ongedaan", "voer_uit"]
