"""What a page's own styles say -> what holds on our paper, in both schemes."""
