"""Pictures: their sizes and smaller copies, the portrait of a page, the ground of a diagram."""
