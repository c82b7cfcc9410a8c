"""Write the preview: ``python tests/theme/preview.py OUT [ASSETS]``, then serve OUT."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from theme_harness import write

if __name__ == "__main__":
    print(*write(Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None))
